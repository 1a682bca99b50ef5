-- Teams says of a message only what it is called, and what somebody wants with it.
create index outgoing_message on outgoing (workspace_id, place_id, message_id);
