package io.guichet.application.staff;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.staff.SignInAtProvider.Refusal;
import io.guichet.application.staff.port.ProviderSignIns;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the member of staff whom the provider means: by issuer and subject, the first time by his
 * verified e-mail. It is called within a transaction.
 */
public final class StaffAtProvider {

    private final StaffBook book;
    private final ProviderSignIns signIns;
    private final ProviderTerms terms;

    public StaffAtProvider(StaffBook book, ProviderSignIns signIns, ProviderTerms terms) {
        this.book = book;
        this.signIns = signIns;
        this.terms = terms;
    }

    ProviderTerms terms() {
        return terms;
    }

    ProviderSignIns signIns() {
        return signIns;
    }

    /** Who it is, with the roles he has from now on, or why nobody is let in. */
    Found find(VerifiedIdentity identity, Instant now) {
        Set<ProfileId> administrators = book.members().lockAdministrators();
        Optional<Set<StaffRole>> given = terms.rolesOf(identity);
        Optional<ProfileId> linked = signIns.find(identity.issuer(), identity.subject());
        if (linked.isPresent()) {
            Profile known = book.profiles().find(linked.get()).orElseThrow();
            return StaffBook.isStaff(known) || comesBack(known, given)
                    ? withRoles(known, given, administrators)
                    : new Found.Nobody(Refusal.NO_STAFF);
        }
        return identity.email()
                .map(email -> first(identity, email, given, administrators, now))
                .orElseGet(() -> new Found.Nobody(Refusal.EMAIL_NOT_VERIFIED));
    }

    /** Whoever was let go is made staff anew where strangers are, unless he became a customer. */
    private boolean comesBack(Profile known, Optional<Set<StaffRole>> given) {
        return terms.makesStaff()
                && given.filter(roles -> !roles.isEmpty()).isPresent()
                && book.profiles().customersOf(known.id()).isEmpty();
    }

    private Found first(
            VerifiedIdentity identity,
            EmailAddress email,
            Optional<Set<StaffRole>> given,
            Set<ProfileId> administrators,
            Instant now) {
        Optional<Profile> known = book.profiles().findByEmail(email.value());
        if (known.isEmpty()) {
            return stranger(identity, email, given, now);
        }
        Profile member = known.get();
        if (!StaffBook.isStaff(member)) {
            return new Found.Nobody(Refusal.NO_STAFF);
        }
        if (signIns.isLinked(identity.issuer(), member.id())) {
            return new Found.Nobody(Refusal.LINKED_OTHERWISE);
        }
        signIns.link(identity.issuer(), identity.subject(), member.id(), now);
        return withRoles(member, given, administrators);
    }

    private Found stranger(
            VerifiedIdentity identity,
            EmailAddress email,
            Optional<Set<StaffRole>> given,
            Instant now) {
        Set<StaffRole> roles = given.orElseGet(Set::of);
        if (!terms.makesStaff() || roles.isEmpty()) {
            return new Found.Nobody(Refusal.NO_STAFF);
        }
        Profile member =
                new Profile(
                        new ProfileId(UUID.randomUUID()),
                        identity.name().isEmpty() ? email.value() : identity.name(),
                        email.value(),
                        Language.EN,
                        Role.STAFF,
                        roles);
        book.profiles().add(member);
        signIns.link(identity.issuer(), identity.subject(), member.id(), now);
        return new Found.Member(member);
    }

    /** What the provider took is gone, but nobody takes the last administrator away. */
    private Found withRoles(
            Profile member, Optional<Set<StaffRole>> given, Set<ProfileId> administrators) {
        if (given.isEmpty() || given.get().equals(member.staffRoles())) {
            return new Found.Member(member);
        }
        Set<StaffRole> roles = given.get();
        boolean mayBe = book.remainsOne(administrators, member.id(), roles);
        Profile now = mayBe ? book.appoint(member, roles) : member;
        return roles.isEmpty() ? new Found.Nobody(Refusal.NO_ROLE) : new Found.Member(now);
    }

    /** Who was found. */
    sealed interface Found {

        record Member(Profile profile) implements Found {}

        record Nobody(Refusal why) implements Found {}
    }
}
