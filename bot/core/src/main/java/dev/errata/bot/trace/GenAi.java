package dev.errata.bot.trace;

/**
 * The names that OpenTelemetry's conventions for generative AI give to things (development, v0.1.0 of their own repository). They are kept here
 * because the constants of the libraries come and go.
 */
public final class GenAi {

    public static final String OPERATION = "gen_ai.operation.name";
    public static final String CONVERSATION = "gen_ai.conversation.id";
    public static final String AGENT = "gen_ai.agent.name";
    public static final String PROVIDER = "gen_ai.provider.name";
    public static final String REQUEST_MODEL = "gen_ai.request.model";
    public static final String RESPONSE_MODEL = "gen_ai.response.model";
    public static final String FINISH_REASONS = "gen_ai.response.finish_reasons";
    public static final String INPUT_TOKENS = "gen_ai.usage.input_tokens";
    public static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";
    public static final String SYSTEM_INSTRUCTIONS = "gen_ai.system_instructions";
    public static final String INPUT_MESSAGES = "gen_ai.input.messages";
    public static final String OUTPUT_MESSAGES = "gen_ai.output.messages";
    public static final String DATA_SOURCE = "gen_ai.data_source.id";
    public static final String RETRIEVED = "gen_ai.retrieval.documents";
    public static final String QUERY = "gen_ai.retrieval.query.text";
    public static final String PROMPT_NAME = "gen_ai.prompt.name";

    public static final String CHAT = "chat";
    public static final String RETRIEVAL = "retrieval";
    public static final String INVOKE_AGENT = "invoke_agent";

    private GenAi() {}
}
