package io.guichet.rest.shared;

import io.guichet.application.shared.IdempotentRequests;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Kept answers in memory. */
public final class InMemoryRequests implements IdempotentRequests {

    private final Map<String, String> fingerprints = new HashMap<>();
    public final Map<String, Answer> answers = new HashMap<>();

    @Override
    public Attempt begin(String scope, String key, String fingerprint, Instant now) {
        String request = scope + " " + key;
        String earlier = fingerprints.putIfAbsent(request, fingerprint);
        if (earlier == null) {
            return new Attempt.First();
        }
        if (!earlier.equals(fingerprint)) {
            return new Attempt.OtherContent();
        }
        return answers.containsKey(request)
                ? new Attempt.Repeated(answers.get(request))
                : new Attempt.InProgress();
    }

    @Override
    public void complete(String scope, String key, Answer answer) {
        answers.put(scope + " " + key, answer);
    }

    @Override
    public void abandon(String scope, String key) {
        fingerprints.remove(scope + " " + key);
    }
}
