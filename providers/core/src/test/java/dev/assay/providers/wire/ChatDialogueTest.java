package dev.assay.providers.wire;

import static dev.assay.providers.wire.ChatCompletionsContractTest.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Failure;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Usage;
import dev.assay.providers.simulated.LoopbackServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What only the chat-completions protocol has.
@Timeout(60)
class ChatDialogueTest {
    private static final String SSE = "text/event-stream";
    private static final String HELLO = chunk("{\"content\":\"42\"}", "null", "");
    private static final String STOP = chunk("{}", "\"stop\"", "");
    private static final String DONE = "data: [DONE]\n\n";

    @Test
    void sseMayBeWrittenInEveryLegalWay() throws Exception {
        String json = "{\"choices\":[{\"index\":0,\n\"delta\":{\"content\":\"4\"}}]}";
        String stream = "\uFEFF\n: OPENROUTER PROCESSING\n\nevent: chunk\nid: 7\nretry: 10\ndata:"
                + json.replace("\n", "\ndata: ") + "\r\n\r\n:\n\n" + "data: " + json.replace("\n", "") + "\r\r"
                + "data:\n\n" + STOP + "data:[DONE]\n\n";
        assertThat(ask(stream).output().text()).isEqualTo("44");
    }

    @Test
    void manyEventsInOneReadAreManyPieces() throws Exception {
        Reply reply = ask(HELLO.repeat(50) + STOP + DONE);
        assertThat(reply.output().text()).isEqualTo("42".repeat(50));
        assertThat(reply.evidence().timeline().chunks())
                .isNotNull()
                .satisfies(c -> assertThat(c.count()).isEqualTo(50));
    }

    @Test
    void theEndMarkMayLackItsBlankLineAndTheStreamItsEndMark() throws Exception {
        assertThat(ask(HELLO + STOP + "data: [DONE]")).isInstanceOf(Reply.Answered.class);
        assertThat(ask(HELLO + STOP)).isInstanceOf(Reply.Answered.class);
        assertThat(ask(HELLO + DONE)).isInstanceOf(Reply.Answered.class);
        assertThat(ask(HELLO + STOP.stripTrailing())).isInstanceOf(Reply.Answered.class);
    }

    @Test
    void nothingButAnEndMarkIsNoAnswer() throws Exception {
        assertThat(ask(DONE))
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        f -> assertThat(f.failure().kind()).isEqualTo(Failure.Kind.MALFORMED_REPLY));
    }

    @Test
    void aDocumentInsteadOfAStreamIsReadAndItsFirstTokenIsUnknown() throws Exception {
        String body =
                "\n\n  \n{\"id\":\"x\",\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                        + "\"content\":\"42\",\"reasoning_content\":\"six\"},\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5}}";
        Reply reply = ask(body);
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        assertThat(reply.output().text()).isEqualTo("42");
        assertThat(reply.output().reasoning()).isEqualTo("six");
        assertThat(reply.evidence().timeline().firstToken()).isNull();
        assertThat(reply.evidence().timeline().chunks()).isNull();
        assertThat(reply.evidence().timeline().last()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"message\":\"Loading model\",\"code\":503}}|LOADING",
                "{\"error\":{\"message\":\"upstream\",\"code\":502}}|SERVER_ERROR",
                "{\"error\":{\"message\":\"slow\",\"code\":\"rate_limit_exceeded\"}}|RATE_LIMITED",
                "{\"error\":{\"message\":\"no money\",\"type\":\"insufficient_quota\"}}|QUOTA_EXHAUSTED",
                "{\"error\":\"something\"}|SERVER_ERROR",
                "{\"object\":\"error\",\"message\":\"bad\",\"type\":\"BadRequestError\",\"code\":400}|BAD_REQUEST",
                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"error\",\"error\":{\"message\":\"x\",\"code\":500}}]}|SERVER_ERROR",
            })
    void anErrorInA200IsClassifiedByItsOwnWords(String json, Failure.Kind kind) throws Exception {
        for (String body : new String[] {json, HELLO + "data: " + json + "\n\n" + DONE}) {
            assertThat(ask(body))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            f -> assertThat(f.failure().kind()).isEqualTo(kind));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stop,Answered",
        "eos,Answered",
        "end_turn,Answered",
        "whatever,Answered",
        "length,Truncated",
        "max_tokens,Truncated",
        "content_filter,Refused",
        "content-filter,Refused",
        "sensitive,Refused",
        "insufficient_system_resource,SERVER_ERROR",
        "aborted,SERVER_ERROR",
        "tool_calls,MALFORMED_REPLY"
    })
    void theFinishReasonDecidesAndItsWordIsKept(String finish, String outcome) throws Exception {
        Reply reply = ask(HELLO + chunk("{}", "\"" + finish + "\"", "") + DONE);
        String seen = reply instanceof Reply.Failed failed
                ? failed.failure().kind().name()
                : reply.getClass().getSimpleName();
        assertThat(seen).isEqualTo(outcome);
        assertThat(reply.evidence().finish()).isEqualTo(finish);
        assertThat(reply.output().text()).isEqualTo("42");
    }

    @Test
    void aRefusalFieldIsARefusal() throws Exception {
        Reply reply = ask(
                chunk("{\"refusal\":\"I can\"}", "null", "") + chunk("{\"refusal\":\"not.\"}", "\"stop\"", "") + DONE);
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class, r -> assertThat(r.reason()).isEqualTo("I cannot."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reasoning_content\":\"why\",\"content\":null}",
                "{\"reasoning\":\"why\"}",
                "{\"thinking\":\"why\"}",
                "{\"reasoning\":\"why\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"why\"}]}",
                "{\"reasoning\":\"why\",\"reasoning_content\":\"why\"}",
                "{\"reasoning\":null,\"reasoning_details\":[{\"type\":\"reasoning.summary\",\"summary\":\"why\"},{\"data\":\"x\"}]}",
                "{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"w\"},{\"type\":\"text\",\"text\":\"hy\"}]}]}",
                "{\"content\":[{\"type\":\"thinking\",\"thinking\":\"why\"}]}",
                "{\"content\":[{\"type\":\"reasoning\",\"text\":\"why\"}]}"
            })
    void reasoningIsFoundInEveryKnownPlaceAndOnce(String delta) throws Exception {
        Reply reply = ask(chunk(delta, "null", "") + HELLO + STOP + DONE);
        assertThat(reply.output().reasoning()).isEqualTo("why");
        assertThat(reply.output().text()).isEqualTo("42");
    }

    @Test
    void contentInPartsIsText() throws Exception {
        String delta =
                "{\"content\":[{\"type\":\"text\",\"text\":\"4\"},\"2\",{\"type\":\"image\",\"url\":[{}]},null]}";
        assertThat(ask(chunk(delta, "\"stop\"", "")).output().text()).isEqualTo("42");
    }

    @Test
    void aSecondChoiceIsNotMixedIn() throws Exception {
        String second =
                "data: {\"choices\":[{\"delta\":{\"content\":\"no\"},\"finish_reason\":\"length\",\"index\":1}]}\n\n";
        Reply reply = ask(HELLO + second + STOP + second + DONE);
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        assertThat(reply.output().text()).isEqualTo("42");
    }

    @Test
    void anInlineThoughtCountsAsReasoningForTheClockAndStaysInTheText() throws Exception {
        String[] pieces = {"\n", "<th", "ink>", "six", " sevens", "</think>", "\n\n", "42"};
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, SSE);
                    for (String piece : pieces) {
                        call.chunk(
                                chunk("{\"content\":" + ChatCompletionsContractTest.quoted(piece) + "}", "null", ""));
                        call.pause(Duration.ofMillis(2));
                    }
                    call.chunk(STOP + DONE);
                    call.endChunked();
                });
                Provider provider = provider(server)) {
            Reply reply = provider.ask(ProviderContract.QUESTION);
            assertThat(reply.output().text()).isEqualTo("\n<think>six sevens</think>\n\n42");
            assertThat(reply.output().reasoning()).isNull();
            Long thought = reply.evidence().timeline().firstReasoning();
            assertThat(thought).isNotNull();
        }
    }

    @Test
    void usageIsTakenFromWhereverItStands() throws Exception {
        String usage = "{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15, \"cost\":0.000012000}";
        String[] streams = {
            HELLO + chunk("{}", "\"stop\"", ",\"usage\":" + usage) + DONE,
            HELLO + STOP + "data: {\"choices\":[],\"usage\":" + usage + "}\n\n" + DONE,
            HELLO + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1}}\n\n" + STOP + "data: {\"usage\":" + usage
                    + ",\"choices\":[]}\n\n" + DONE,
            HELLO + chunk("{}", "\"stop\"", ",\"usage\":null,\"x_groq\":{\"id\":\"r\",\"usage\":" + usage + "}") + DONE,
            HELLO
                    + chunk("{}", "\"stop\"", ",\"usage\":" + usage + ",\"x_groq\":{\"usage\":{\"prompt_tokens\":1}}")
                    + DONE
        };
        for (String stream : streams) {
            Reply reply = ask(stream);
            assertThat(reply.evidence().usage()).isEqualTo(new Usage(10L, null, null, null, 5L, null, List.of()));
            assertThat(reply.evidence().rawUsage()).isEqualTo(usage);
        }
    }

    @Test
    void whatTheServerSaysOfItselfIsKept() throws Exception {
        String timings = "{\"cache_n\":17, \"prompt_ms\":0.50}";
        String stream = "data: {\"id\":\"chatcmpl-1\",\"model\":\"real-name\",\"system_fingerprint\":\"fp_1\","
                + "\"service_tier\":\"flex\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"42\"},"
                + "\"finish_reason\":\"stop\"}],\"timings\":" + timings + "}\n\n" + DONE;
        try (LoopbackServer server = LoopbackServer.start(call -> call.respond(
                        200, SSE, stream, "X-Ds-Trace-Id: t-1", "X-RateLimit-Remaining-Requests: 9", "CF-Ray: r"));
                Provider provider = provider(server)) {
            Reply reply = provider.ask(ProviderContract.QUESTION);
            assertThat(reply.evidence().servedModel()).isEqualTo("real-name");
            assertThat(reply.evidence().fingerprint()).isEqualTo("fp_1");
            assertThat(reply.evidence().tier()).isEqualTo("flex");
            assertThat(reply.evidence().engine()).isEqualTo(timings);
            assertThat(reply.evidence().requestId()).isEqualTo("t-1");
            assertThat(reply.evidence().limits()).containsOnlyKeys("x-ratelimit-remaining-requests");
        }
        assertThat(ask(stream).evidence().requestId())
                .as("the reply's own id, when no header has one")
                .isEqualTo("chatcmpl-1");
    }

    @Test
    void aBreakAfterTheFinishReasonCostsTheUsageAtMost() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, SSE);
                    call.chunk(HELLO + STOP);
                    call.close();
                });
                Provider provider = provider(server)) {
            Reply reply = provider.ask(ProviderContract.QUESTION);
            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(reply.evidence().usage().prompt()).isNull();
            assertThat(reply.evidence().usage().oddities())
                    .singleElement()
                    .asString()
                    .contains("usage may be missing");
        }
    }

    @Test
    void aFilteredPromptIsARefusalAndNotABadRequest() throws Exception {
        String[] bodies = {
            "{\"error\":{\"message\":\"Content Exists Risk\",\"type\":\"invalid_request_error\",\"code\":\"invalid_request_error\"}}",
            "{\"error\":{\"message\":\"The response was filtered\",\"code\":\"content_filter\"}}"
        };
        for (String body : bodies) {
            try (LoopbackServer server = LoopbackServer.start(call -> call.respond(400, "application/json", body));
                    Provider provider = provider(server)) {
                assertThat(provider.ask(ProviderContract.QUESTION)).isInstanceOf(Reply.Refused.class);
            }
        }
    }

    @Test
    void theBaseUrlMayHaveV1OrNot() throws Exception {
        String[] seen = {""};
        try (LoopbackServer server = LoopbackServer.start(call -> {
            seen[0] = call.path();
            call.respond(200, SSE, HELLO + STOP);
        })) {
            String[][] cases = {
                {"", "/v1/chat/completions"},
                {"/", "/v1/chat/completions"},
                {"/v1", "/v1/chat/completions"},
                {"/v1/", "/v1/chat/completions"},
                {"/v1/chat/completions", "/v1/chat/completions"},
                {"/chat/completions", "/v1/chat/completions"},
                {"/openai/v1?api-version=2", "/openai/v1/chat/completions?api-version=2"}
            };
            for (String[] one : cases) {
                try (Provider provider = new ChatCompletionsProvider(
                        Endpoint.of(server.url() + one[0]), HttpSettings.defaults(), Dialect.GENERIC)) {
                    assertThat(provider.ask(ProviderContract.QUESTION)).isInstanceOf(Reply.Answered.class);
                    assertThat(seen[0]).as(one[0]).isEqualTo(one[1]);
                }
            }
            try (Provider provider =
                    new ChatCompletionsProvider(Endpoint.of(server.url()), HttpSettings.defaults(), Dialect.DEEPSEEK)) {
                provider.ask(ProviderContract.QUESTION);
                assertThat(seen[0]).isEqualTo("/chat/completions");
            }
        }
    }

    private static Reply ask(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, SSE);
                    call.chunk(bytes);
                    call.endChunked();
                });
                Provider provider = provider(server)) {
            return provider.ask(ProviderContract.QUESTION);
        }
    }

    private static Provider provider(LoopbackServer server) {
        return new ChatCompletionsProvider(Endpoint.of(server.url()), HttpSettings.defaults(), Dialect.GENERIC);
    }
}
