package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Turns a conversation into the prompt that the model was trained on. The engine's Jinja renderer does the
/// work, with its defects kept out:
///
/// - It cuts the start token off a prompt, thinking that tokenising will add it again, which for some models
///   is not so. The template is given a mark at each edge, so nothing is cut; then the start token is taken
///   off only where the engine does add one. (llama.cpp's server of today does the same.)
/// - It damages characters outside the Basic Multilingual Plane: see [Escapes].
/// - A template that calls `raise_exception` ends the whole process. In a real request, told apart by a field
///   no template looks at, the call writes its complaint into the prompt instead, where it is found. The
///   renderer's own probing of the template still meets the true function.
final class ChatTemplate {
    /// What llama.cpp falls back to when a GGUF holds no template: ChatML.
    private static final String CHATML = "{%- for message in messages -%}"
            + "{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' -}}{%- endfor -%}"
            + "{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}";
    private static final String REAL_REQUEST_FIELD = "tool_call_id";
    private static final String PRELUDE = "{%- set engine_raise = raise_exception -%}"
            + "{%- macro raise_exception(message) -%}"
            + "{%- if messages[messages|length - 1]." + REAL_REQUEST_FIELD + " == '" + Escapes.REAL_REQUEST + "' -%}"
            + Escapes.COMPLAINT + "{{- message -}}" + Escapes.COMPLAINT
            + "{%- else -%}{{- engine_raise(message) -}}{%- endif -%}{%- endmacro -%}";

    private final UnaryOperator<String> renderer;
    private final @Nullable String addedStart;

    /// @param renderer   what renders a JSON request with the template of [#forEngine(String)]
    /// @param addedStart the start token where the engine puts it in front of every prompt by itself; null
    ///                   where it puts none
    ChatTemplate(UnaryOperator<String> renderer, @Nullable String addedStart) {
        this.renderer = renderer;
        this.addedStart = addedStart;
    }

    /// The template as the engine must be given it.
    ///
    /// @param template the GGUF's own; null when it has none
    static String forEngine(@Nullable String template) {
        String own = template == null ? CHATML : template;
        // Jinja drops one line break at the end of a template; with a mark behind it, it no longer is at the end
        String body = own.endsWith("\n") ? own.substring(0, own.length() - 1) : own;
        return PRELUDE + Escapes.EDGE + Escapes.escape(body) + Escapes.EDGE;
    }

    /// The prompt of a conversation, ending where the model is to go on.
    ///
    /// @throws ApiError when the template refuses the conversation
    String prompt(List<Turn> turns) {
        String rendered = renderer.apply(Json.text(request(turns)));
        int first = rendered.indexOf(Escapes.COMPLAINT);
        int second = rendered.indexOf(Escapes.COMPLAINT, first + 1);
        if (first >= 0 && second > first) {
            throw ApiError.badRequest("the model's chat template refuses this conversation: "
                    + rendered.substring(first + 1, second).strip());
        }
        int from = rendered.indexOf(Escapes.EDGE);
        int to = rendered.lastIndexOf(Escapes.EDGE);
        if (from < 0 || to <= from) {
            throw ApiError.engine("the chat template could not be rendered");
        }
        try {
            String prompt = Escapes.unescape(rendered.substring(from + 1, to));
            return addedStart != null && prompt.startsWith(addedStart) ? prompt.substring(addedStart.length()) : prompt;
        } catch (IllegalArgumentException e) {
            throw ApiError.engine("the chat template cut the text of a message: " + e.getMessage());
        }
    }

    private static ObjectNode request(List<Turn> turns) {
        ObjectNode request = Json.object();
        ArrayNode messages = request.putArray("messages");
        for (Turn turn : turns) {
            messages.addObject()
                    .put("role", turn.role())
                    .put("content", Escapes.escape(turn.content()))
                    .put(REAL_REQUEST_FIELD, String.valueOf(Escapes.REAL_REQUEST));
        }
        return request;
    }
}
