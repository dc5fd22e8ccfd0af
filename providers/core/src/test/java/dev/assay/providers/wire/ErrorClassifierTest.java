package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorClassifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // DeepSeek
                "400|This model's maximum context length is 65536 tokens. However, you requested 70000||invalid_request_error|CONTEXT_OVERFLOW",
                "400|Model Not Exist|invalid_request_error|invalid_request_error|NO_SUCH_MODEL",
                "400|Invalid max_tokens value, the valid range of max_tokens is [1, 8192]||invalid_request_error|BAD_REQUEST",
                "401|Authentication Fails|authentication_error|invalid_request_error|BAD_KEY",
                "402|Insufficient Balance|unknown_error|invalid_request_error|QUOTA_EXHAUSTED",
                "422|missing field `messages`|||BAD_REQUEST",
                "429|You are sending requests too quickly|||RATE_LIMITED",
                "503|Service is too busy. We advise users to temporarily switch||service_unavailable_error|SERVER_ERROR",
                // OpenAI
                "400|This model's maximum context length is 8192|invalid_request_error|context_length_exceeded|CONTEXT_OVERFLOW",
                "400|Your input exceeds the context window of this model||invalid_request_error|CONTEXT_OVERFLOW",
                "400|Unsupported parameter: 'max_tokens' is not supported with this model||unsupported_parameter|BAD_REQUEST",
                "400|The requested model 'x' does not exist.|invalid_request_error|model_not_found|NO_SUCH_MODEL",
                "403|Country, region, or territory not supported||unsupported_country|BAD_KEY",
                "404|The model `x` does not exist or you do not have access to it|invalid_request_error|model_not_found|NO_SUCH_MODEL",
                "408|timeout|||TIMED_OUT",
                "409|conflict|||SERVER_ERROR",
                "429|Rate limit reached for gpt-4o on tokens per min (TPM): Limit 30000. Please try again in 29ms.|tokens|rate_limit_exceeded|RATE_LIMITED",
                "429|Request too large for gpt-4o on tokens per min (TPM): Limit 30000, Requested 250011|tokens|rate_limit_exceeded|BAD_REQUEST",
                "429|You exceeded your current quota, please check your plan|insufficient_quota|insufficient_quota|QUOTA_EXHAUSTED",
                "429|no credit||credit_balance_exhausted|QUOTA_EXHAUSTED",
                "500|The server had an error|server_error||SERVER_ERROR",
                "503|Slow down||slow_down|SERVER_ERROR",
                // others
                "400|Your credit balance is too low to access the API|invalid_request_error||QUOTA_EXHAUSTED",
                "400|prompt is too long: 3333404 tokens > 200000 maximum|invalid_request_error||CONTEXT_OVERFLOW",
                "400|Incorrect API key provided: xx|||BAD_KEY",
                "400|API key not valid. Please pass a valid API key.|INVALID_ARGUMENT||BAD_KEY",
                "400|x is not a valid model ID||400|NO_SUCH_MODEL",
                "400|The input token count (1200000) exceeds the maximum number of tokens allowed|||CONTEXT_OVERFLOW",
                "400|This model's maximum prompt length is 131072 but the request contains 200000|||CONTEXT_OVERFLOW",
                "413|Request Entity Too Large|||BAD_REQUEST",
                "498|capacity exceeded|||RATE_LIMITED",
                "529|Overloaded|overloaded_error||SERVER_ERROR",
                // local engines
                "503|Loading model|unavailable_error|503|LOADING",
                "400|request (2009 tokens) exceeds the available context size (512 tokens)|exceed_context_size_error|400|CONTEXT_OVERFLOW",
                "501|This server does not support metrics endpoint|not_supported_error|501|BAD_REQUEST",
                "404|model 'nope' not found|||NO_SUCH_MODEL",
                "400|\"smollm2:135m\" does not support thinking|||BAD_REQUEST",
                "400|the input length exceeds the context length|||CONTEXT_OVERFLOW",
                "500|model requires more system memory (8.2 GiB) than is available|||ENGINE_DIED",
                "500|llama runner process has terminated: exit status 2|||ENGINE_DIED",
                "503|server busy, please try again. maximum pending requests exceeded|||SERVER_ERROR",
            })
    void aStatusAndItsWordsHaveOneMeaning(
            int status, String message, @Nullable String type, @Nullable String code, Failure.Kind kind) {
        ServerError error = new ServerError(message, lower(type), lower(code), null, null);
        assertThat(ErrorClassifier.kind(status, error, Dialect.LLAMA_CPP)).isEqualTo(kind);
    }

    @Test
    void aLimitPerMinuteInGooglesWordsIsNotAnEmptyAccount() {
        ServerError error = ServerError.parse(
                "{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\",\"message\":\"You exceeded your "
                        + "current quota\",\"details\":[{\"@type\":\"x\"},{\"retryDelay\":\"48s\"}]}}");
        assertThat(error.retryDelay()).isEqualTo("48s");
        assertThat(ErrorClassifier.kind(429, error, Dialect.GENERIC)).isEqualTo(Failure.Kind.RATE_LIMITED);
    }

    @Test
    void onlyAGatewaysErrorMayStillBeBilled() {
        assertThat(ErrorClassifier.billed(429)).isEqualTo(Failure.Billed.NO);
        assertThat(ErrorClassifier.billed(500)).isEqualTo(Failure.Billed.NO);
        assertThat(ErrorClassifier.billed(503)).isEqualTo(Failure.Billed.NO);
        assertThat(ErrorClassifier.billed(504)).isEqualTo(Failure.Billed.POSSIBLY);
        assertThat(ErrorClassifier.billed(524)).isEqualTo(Failure.Billed.POSSIBLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"message\":\"m\",\"type\":\"T\",\"code\":\"C\"}}|m|t|c",
                "{\"error\":\"m\"}|m|``|``",
                "{\"object\":\"error\",\"message\":\"m\",\"type\":\"T\",\"code\":\"1500\"}|m|t|1500",
                "{\"detail\":\"m\"}|m|``|``",
                "{\"error_type\":\"TOO_MANY_TOKENS\",\"message\":\"m\"}|m|too_many_tokens|``",
                "[{\"error\":{\"message\":\"m\",\"status\":\"S\"}}]|m|s|``",
                "data: {\"error\":{\"message\":\"m\"}}|m|``|``",
                "404 page not found|404 page not found|``|``",
                "{\"error\":{\"message\":null}}|{\"error\":{\"message\":null}}|``|``",
                "<html>Bad gateway</html>|``|``|``",
                "{broken|{broken|``|``",
            })
    void everyShapeOfErrorBodyIsUnderstood(String body, String message, String type, String code) {
        ServerError error = ServerError.parse(body);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.type()).isEqualTo(type);
        assertThat(error.code()).isEqualTo(code);
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }
}
