package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// An error as a client sees it: a status and llama.cpp's form of an OpenAI error object.
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient ObjectNode more;

    private ApiError(int status, String type, String message, ObjectNode more) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.more = more;
    }

    static ApiError badRequest(String message) {
        return new ApiError(400, "invalid_request_error", message, Json.object());
    }

    static ApiError badKey() {
        return new ApiError(401, "authentication_error", "Invalid API Key", Json.object());
    }

    static ApiError notFound() {
        return new ApiError(404, "not_found_error", "File Not Found", Json.object());
    }

    static ApiError tooLong(long prompt, long context) {
        return new ApiError(
                400,
                "exceed_context_size_error",
                "request (" + prompt + " tokens) exceeds the available context size (" + context
                        + " tokens), try increasing it",
                Json.object().put("n_prompt_tokens", prompt).put("n_ctx", context));
    }

    static ApiError tooLarge(int limit) {
        return new ApiError(
                413,
                "invalid_request_error",
                "the body is larger than " + limit + " bytes, the most this worker takes",
                Json.object());
    }

    static ApiError loading() {
        return new ApiError(503, "unavailable_error", "Loading model", Json.object());
    }

    static ApiError engine(String message) {
        return new ApiError(500, "server_error", message, Json.object());
    }

    int status() {
        return status;
    }

    /// `{"error":{"code":…,"message":…,"type":…}}`, with what else the type carries.
    ObjectNode json() {
        ObjectNode json = Json.object();
        json.putObject("error")
                .put("code", status)
                .put("message", getMessage())
                .put("type", type)
                .setAll(more);
        return json;
    }
}
