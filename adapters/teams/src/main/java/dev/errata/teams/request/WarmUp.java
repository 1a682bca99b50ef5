package dev.errata.teams.request;

/** A message of a tenant that there is not. */
final class WarmUp {

    static final String MESSAGE = """
            {"type":"message","id":"-","channelId":"msteams","serviceUrl":"https://localhost/","text":"<at>-</at> warm?",
             "from":{"id":"-","name":"-"},"recipient":{"id":"-"},
             "conversation":{"id":"-","conversationType":"personal","tenantId":"-"},
             "entities":[{"type":"mention","mentioned":{"id":"-","name":"-"},"text":"<at>-</at>"}],
             "channelData":{"tenant":{"id":"-"}}}""";

    private WarmUp() {}
}
