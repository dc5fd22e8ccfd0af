package dev.assay.harness.model;

import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;

/// A way to reach models: what stands before the first slash of `-m`. [ModelKinds#ALL] is the visible list.
public interface ModelKind {
    /// What stands before the slash, for example `deepseek`.
    String id();

    /// One line for `assay list models`.
    String summary();

    /// Makes a value of what was asked for. No network, no file; problems go to the options' list.
    ///
    /// @param model   what stands behind the slash
    /// @param options the spec's options; the kind asks for all that it knows
    /// @param context defaults and environment
    ModelSpec resolve(Spec spec, String model, Options options, ModelContext context);

    /// Opens what answers. The caller closes it.
    ///
    /// @throws ModelUnavailableException when it cannot be reached or started; the message holds the remedy
    OpenModel open(ModelSpec spec, ModelContext context) throws InterruptedException;

    /// Whether opening a model of this kind starts a process that reads weights, and not only asks an address.
    default boolean startsEngine() {
        return false;
    }
}
