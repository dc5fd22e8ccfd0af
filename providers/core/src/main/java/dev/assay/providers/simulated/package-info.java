/// A provider that needs no network and no key: [dev.assay.providers.simulated.LoopbackServer] is a small HTTP
/// server with full control over every byte, [dev.assay.providers.simulated.SimulatedEngine] speaks DeepSeek's
/// wire on it. Both are for tests, of this project and of its users; demonstrations say that what they show is
/// simulated.
@NullMarked
package dev.assay.providers.simulated;

import org.jspecify.annotations.NullMarked;
