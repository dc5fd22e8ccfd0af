/// The worker process: llama.cpp through JNI behind the HTTP routes of an OpenAI-style server, on loopback.
/// It runs in a JVM of its own and nowhere else, because the native library prints on stdout, deletes files
/// in the temporary folder and keeps the JVM alive after it is closed. Not for users.
@NullMarked
package dev.assay.providers.embedded.worker;

import org.jspecify.annotations.NullMarked;
