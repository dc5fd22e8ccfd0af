package dev.assay.harness.model;

import dev.assay.providers.Request;
import dev.assay.providers.simulated.Oracle;
import dev.assay.providers.simulated.RequestDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What simulated models know: the digest of a request → its right answer. It never travels: no request carries
/// it.
public final class AnswerKey implements Oracle {
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    public void learn(Request request, String gold) {
        answers.put(RequestDigest.of(request), gold);
    }

    @Override
    public Optional<String> answerTo(String requestDigest) {
        return Optional.ofNullable(answers.get(requestDigest));
    }
}
