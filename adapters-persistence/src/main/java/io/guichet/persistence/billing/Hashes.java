package io.guichet.persistence.billing;

import io.guichet.domain.billing.Mention;
import io.guichet.domain.identity.Party;
import io.guichet.persistence.identity.Parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names under which what many documents print alike is stored, each worked out once: the seller
 * is on all of them, the same mentions on most.
 */
final class Hashes {

    private final Map<Party, String> ofParties = new HashMap<>();
    private final Map<List<Mention>, String> ofMentions = new HashMap<>();

    String of(Party party) {
        return ofParties.computeIfAbsent(party, Parties::hashOf);
    }

    String of(List<Mention> mentions) {
        return ofMentions.computeIfAbsent(mentions, MentionLists::hashOf);
    }

    /** All that were asked for. */
    Map<String, Party> parties() {
        return byHash(ofParties);
    }

    /** All that were asked for. */
    Map<String, List<Mention>> mentions() {
        return byHash(ofMentions);
    }

    private static <T> Map<String, T> byHash(Map<T, String> hashes) {
        return hashes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
