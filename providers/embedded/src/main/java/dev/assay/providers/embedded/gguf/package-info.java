/// What the header of a GGUF file says, read in plain Java before any native code sees the file: whether it
/// is one, whether it is whole, what model it holds and how large its working memory will be.
@NullMarked
package dev.assay.providers.embedded.gguf;

import org.jspecify.annotations.NullMarked;
