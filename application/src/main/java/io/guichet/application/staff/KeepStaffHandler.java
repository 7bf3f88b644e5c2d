package io.guichet.application.staff;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.profile.SignUp;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Two administrators who let each other go at once wait for each other: the second one is none any
 * more when it is his turn.
 */
public final class KeepStaffHandler implements KeepStaff {

    private final StaffBook book;
    private final LinkMail mail;
    private final Transactions transactions;

    public KeepStaffHandler(StaffBook book, LinkMail mail, Transactions transactions) {
        this.book = book;
        this.mail = mail;
        this.transactions = transactions;
    }

    @Override
    public List<Member> list() {
        return transactions.required(() -> book.members().list(MOST)).stream()
                .map(Member::of)
                .toList();
    }

    @Override
    public Optional<Member> find(ProfileId member) {
        return transactions.required(() -> book.member(member)).map(Member::of);
    }

    @Override
    public Outcome add(NewMember wanted) {
        String name = SignUp.nameOf(wanted.name());
        checked(wanted.roles());
        return as(wanted.by(), administrators -> add(wanted, name));
    }

    private Outcome add(NewMember wanted, String name) {
        Optional<Profile> known = book.profiles().findByEmail(wanted.email().value());
        if (known.filter(book::isTaken).isPresent()) {
            return new Outcome.EmailTaken();
        }
        if (book.members().list(MOST).size() == MOST) {
            return new Outcome.TooMany();
        }
        Profile member =
                known.map(former -> book.reuse(former, name, wanted.roles()))
                        .orElseGet(() -> book.make(name, wanted));
        mail.link(Purpose.FIRST_PASSWORD, Letter.Kind.FIRST_PASSWORD, member);
        return new Outcome.Stands(Member.of(member));
    }

    @Override
    public Outcome change(ProfileId by, ProfileId member, Set<StaffRole> roles) {
        checked(roles);
        return onMember(by, member, roles, after -> new Outcome.Stands(Member.of(after)));
    }

    @Override
    public Outcome remove(ProfileId by, ProfileId member) {
        return onMember(by, member, Set.of(), left -> new Outcome.Removed());
    }

    private Outcome onMember(
            ProfileId by, ProfileId id, Set<StaffRole> roles, Function<Profile, Outcome> answer) {
        return as(
                by,
                administrators -> {
                    Optional<Profile> member = book.member(id);
                    if (member.isEmpty()) {
                        return new Outcome.NoSuchMember();
                    }
                    if (roles.equals(member.get().staffRoles())) {
                        return answer.apply(member.get());
                    }
                    if (!book.remainsOne(administrators, id, roles)) {
                        return new Outcome.LastAdministrator();
                    }
                    Profile after = book.appoint(member.get(), roles);
                    return answer.apply(after);
                });
    }

    /**
     * Holds all administrators, so that what is decided about them is still true when it is done.
     */
    private Outcome as(ProfileId by, Function<Set<ProfileId>, Outcome> work) {
        return transactions.required(
                () -> {
                    Set<ProfileId> administrators = book.members().lockAdministrators();
                    return administrators.contains(by)
                            ? work.apply(administrators)
                            : new Outcome.NotAllowed();
                });
    }

    private static void checked(Set<StaffRole> roles) {
        if (roles.isEmpty()) {
            throw new InvalidValueException("invalid-role");
        }
    }
}
