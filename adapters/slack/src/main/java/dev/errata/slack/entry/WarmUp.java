package dev.errata.slack.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Requests of a workspace that there is not, in the shapes of those that come most often. */
final class WarmUp {

    static final String EVENT = """
            {"type":"event_callback","team_id":"-","event_id":"-","authorizations":[{"team_id":"-"}],
             "event":{"type":"app_mention","user":"-","team":"-","channel":"-","ts":"0.0","text":"<@U0> warm?"}}""";

    static final String PRESS = """
            {"type":"block_actions","user":{"id":"-"},"team":{"id":"-"},"trigger_id":"-",
             "actions":[{"type":"button","action_id":"-","block_id":"-","value":"-","action_ts":"0.0"}],
             "view":{"id":"-","hash":"-","app_installed_team_id":"-","state":{"values":{"-":{"-":
              {"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"-"},"value":"-"}}}}}}}""";

    private WarmUp() {}

    static String press() {
        return "payload=" + URLEncoder.encode(PRESS, UTF_8);
    }
}
