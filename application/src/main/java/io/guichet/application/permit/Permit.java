package io.guichet.application.permit;

import io.guichet.application.permit.Actor.Arriving;
import io.guichet.application.permit.Actor.House;
import io.guichet.application.permit.Actor.Nobody;
import io.guichet.application.permit.Actor.Person;
import io.guichet.application.permit.Actor.Staff;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Reach;
import io.guichet.domain.access.StaffRole;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a use case: one line of {@code permits.txt}, which says what its columns mean.
 *
 * @param words those of {@code anyone}, {@code arriving}, {@code self} and {@code house} that stand
 *     there
 */
record Permit(Set<String> words, List<Holding> holdings, Set<StaffRole> staff) {

    static final String ANYONE = "anyone";
    static final String SELF = "self";
    static final String ARRIVING = "arriving";
    static final String HOUSE = "house";

    /** Where nothing is said, nobody may. */
    static final Permit NONE = new Permit(Set.of(), List.of(), Set.of());

    private static final Set<String> WORDS = Set.of(ANYONE, ARRIVING, SELF, HOUSE);
    private static final String NOBODY = "-";
    private static final String ALL = "all";

    Permit {
        words = Set.copyOf(words);
        holdings = List.copyOf(holdings);
        staff = Set.copyOf(staff);
    }

    static Permit read(String who, String staff) {
        List<String> written = who.equals(NOBODY) ? List.of() : List.of(who.split("\\|"));
        return new Permit(
                Set.copyOf(written.stream().filter(WORDS::contains).toList()),
                written.stream().filter(word -> !WORDS.contains(word)).map(Holding::of).toList(),
                roles(staff));
    }

    /** The administrator may what any other role may. */
    private static Set<StaffRole> roles(String written) {
        if (written.equals(NOBODY)) {
            return Set.of();
        }
        if (written.equals(ALL)) {
            return Set.of(StaffRole.values());
        }
        Set<StaffRole> roles = EnumSet.of(StaffRole.ADMINISTRATOR);
        Arrays.stream(written.split(","))
                .map(word -> StaffRole.valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(roles::add);
        return roles;
    }

    boolean admits(Actor actor, Named named, Object[] arguments) {
        if (words.contains(ANYONE)) {
            return true;
        }
        return switch (actor) {
            case House ignored -> words.contains(HOUSE);
            case Nobody ignored -> false;
            case Arriving person ->
                    words.contains(ARRIVING) && named.isAbout(person.profile(), arguments);
            case Staff member ->
                    words.contains(SELF) && named.isAbout(member.profile(), arguments)
                            || !Collections.disjoint(member.roles(), staff);
            case Person person ->
                    words.contains(SELF) && named.isAbout(person.profile(), arguments)
                            || !holdings.isEmpty() && admits(person, named, arguments);
        };
    }

    /** For the customer that is named. */
    private boolean admits(Person person, Named named, Object[] arguments) {
        return named.customer(arguments)
                .flatMap(person::usable)
                .filter(held -> isEnough(held, named.reach(arguments)))
                .isPresent();
    }

    private boolean isEnough(Permissions held, Reach wanted) {
        return holdings.stream()
                .map(holding -> holding.reach(held))
                .flatMap(Optional::stream)
                .anyMatch(reach -> reach.covers(wanted));
    }

    /** Refuses what could not be held to this: what it is about has to be seen. */
    void require(String useCase, Named named) {
        if (!holdings.isEmpty() && !named.isForACustomer()) {
            throw new IllegalStateException(useCase + " names no customer");
        }
        boolean isAboutHim = words.contains(SELF) || words.contains(ARRIVING);
        if ((isAboutHim || !holdings.isEmpty()) && named.isHidingSomebody()) {
            throw new IllegalStateException(useCase + " names somebody where nobody looks");
        }
    }
}
