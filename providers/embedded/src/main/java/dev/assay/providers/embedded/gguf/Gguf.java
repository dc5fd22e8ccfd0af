package dev.assay.providers.embedded.gguf;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What the header of a GGUF file says of the model in it. Null means that the header does not say.
///
/// @param bytes         size of the file
/// @param weightBytes   size of its tensors, by their types
/// @param architecture  `general.architecture`, for example `llama`, `qwen2`
/// @param name          `general.name`, whatever the converter wrote there: text not to be trusted as markup
/// @param quantisation  the file type in llama.cpp's words, for example `Q4_K_M`; where the header has none,
///                      the tensor type that holds most of the elements
/// @param parameters    elements of all tensors
/// @param contextLength longest context the model was trained for, in tokens
/// @param vocabulary    number of tokens
/// @param keyValueBytes bytes of attention keys and values for one token of context, at 16 bits each
/// @param chatTemplate  the Jinja template of the turns
public record Gguf(
        long bytes,
        long weightBytes,
        String architecture,
        @Nullable String name,
        String quantisation,
        long parameters,
        @Nullable Long contextLength,
        @Nullable Long vocabulary,
        @Nullable Long keyValueBytes,
        @Nullable String chatTemplate) {
    public Gguf {
        requireNonNull(architecture, "architecture is null");
        requireNonNull(quantisation, "quantisation is null");
    }
}
