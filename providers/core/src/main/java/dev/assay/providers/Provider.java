package dev.assay.providers;

/// An endpoint that answers chat requests. Implementations are safe for use by many threads at once.
public interface Provider extends AutoCloseable {

    /// Makes exactly one attempt, with its deadlines inside, and blocks until it has ended. A failure is a
    /// value, never an exception: what went wrong on the wire, at the server or in the reply is a
    /// [Reply.Failed].
    ///
    /// @throws InterruptedException when the calling thread is interrupted; the call is cancelled, and nobody
    ///         knows whether the server will bill it
    Reply ask(Request request) throws InterruptedException;

    /// Releases connections. Calls in flight are cancelled.
    @Override
    void close();
}
