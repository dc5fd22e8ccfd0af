package dev.assay.providers.embedded.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestParserTest {
    private static final String MESSAGES = "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]";

    private static ChatRequest parse(String json) {
        return RequestParser.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRequestIsReadWithAllItHolds() {
        ChatRequest request = parse("""
                {"model":"any","messages":[{"role":"system","content":"Be brief."},
                 {"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}],
                 "stream":true,"stream_options":{"include_usage":true},"max_tokens":7,"temperature":0.5,"top_p":0.9,
                 "seed":-1,"stop":"END","cache_prompt":false,"user":null}""");
        assertThat(request.turns()).containsExactly(new Turn("system", "Be brief."), new Turn("user", "a\nb"));
        assertThat(request.stream()).isTrue();
        assertThat(request.usage()).isTrue();
        assertThat(request.limit()).isEqualTo(7);
        assertThat(request.sampling().toString())
                .isEqualTo("{\"temperature\":0.5,\"top_p\":0.9,\"seed\":4294967295,\"stop\":[\"END\"],"
                        + "\"cache_prompt\":false}");
    }

    @Test
    void withoutALimitThereIsNone() {
        assertThat(parse("{" + MESSAGES + "}").limit()).isNull();
        assertThat(parse("{" + MESSAGES + "}").stream()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                                    | the body is not JSON
                    []                                                   | the body is not a JSON object
                    {}                                                   | 'messages' is required
                    {"messages":[]}                                      | 'messages' is required
                    {"messages":[{"role":"tool","content":"x"}]}         | the role of message 0 is 'tool'
                    {"messages":[{"role":"user"}]}                       | the content of message 0 is neither
                    {"messages":[{"role":"user","content":[{"type":"image_url"}]}]} | the content of message 0
                    {"messages":[{"role":"user","content":"\\ud83d"}]}   | half a surrogate pair at character 0
                    {"messages":[{"role":"user","content":"Hi"}],"max_tokens":0} | 'max_tokens' is 0; the least is 1
                    {"messages":[{"role":"user","content":"Hi"}],"max_tokens":"9"} | 'max_tokens' is "9"
                    {"messages":[{"role":"user","content":"Hi"}],"max_tokens":9,"n_predict":8} | two limits are given
                    {"messages":[{"role":"user","content":"Hi"}],"temperature":-1} | 'temperature' is -1
                    {"messages":[{"role":"user","content":"Hi"}],"temperature":"hot"} | 'temperature' is "hot"
                    {"messages":[{"role":"user","content":"Hi"}],"top_p":1.5} | 'top_p' is 1.5
                    {"messages":[{"role":"user","content":"Hi"}],"seed":0.5} | 'seed' is 0.5
                    {"messages":[{"role":"user","content":"Hi"}],"stop":[""]} | 'stop' must be a string
                    {"messages":[{"role":"user","content":"Hi"}],"n":2}  | 'n' is 2
                    {"messages":[{"role":"user","content":"Hi"}],"tools":[{}]} | 'tools' is
                    {"messages":[{"role":"user","content":"Hi"}],"logprobs":true} | 'logprobs' is true
                    {"messages":[{"role":"user","content":"Hi"}],"temprature":0} | 'temprature' is not a parameter
                    {"messages":[{"role":"user","content":"Hi"}],"reasoning_effort":"high"} | 'reasoning_effort' is not
                    """)
    void whatCannotBeHonouredIsRefused(String body, String message) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessageContaining(message);
    }
}
