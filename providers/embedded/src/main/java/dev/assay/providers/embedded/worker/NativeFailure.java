package dev.assay.providers.embedded.worker;

/// An error that llama.cpp reported of one task; the binding's own exception is not public.
final class NativeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NativeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
