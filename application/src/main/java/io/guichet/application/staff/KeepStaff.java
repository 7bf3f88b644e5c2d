package io.guichet.application.staff;

import static java.util.Objects.requireNonNull;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Administrators make members of staff, say what each is there for and let them go. One
 * administrator who can sign in remains, whatever is asked for.
 */
public interface KeepStaff {

    /** How many members there can be. */
    int MOST = 500;

    /** All of them, by name. */
    List<Member> list();

    Optional<Member> find(ProfileId member);

    /**
     * Makes a profile and mails its owner a link to set his first password. A profile that is there
     * for nothing is taken, and whatever opened it before opens it no more.
     */
    Outcome add(NewMember wanted);

    /** Gives a member these roles in the place of those he had; he keeps one at least. */
    Outcome change(ProfileId by, ProfileId member, Set<StaffRole> roles);

    /** Takes all roles; his sessions, tokens and chats end. */
    Outcome remove(ProfileId by, ProfileId member);

    /** Somebody of the staff; {@code roles} are empty once he is let go. */
    record Member(
            ProfileId profile, String name, String email, Language language, Set<StaffRole> roles) {

        public Member {
            roles = Set.copyOf(roles);
        }

        static Member of(Profile profile) {
            return new Member(
                    profile.id(),
                    profile.name(),
                    profile.email(),
                    profile.language(),
                    profile.staffRoles());
        }
    }

    /**
     * Who is to be staff.
     *
     * @param by the administrator who makes him
     * @param name what he is called; a line of at most 200 characters
     * @param roles one at least
     */
    record NewMember(
            ProfileId by,
            String name,
            EmailAddress email,
            Language language,
            Set<StaffRole> roles) {

        public NewMember {
            requireNonNull(by, "by");
            requireNonNull(name, "name");
            requireNonNull(email, "email");
            requireNonNull(language, "language");
            roles = Set.copyOf(roles);
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** What holds from now on. */
        record Stands(Member member) implements Outcome {}

        record Removed() implements Outcome {}

        /** Nobody of the staff has this id. */
        record NoSuchMember() implements Outcome {}

        record EmailTaken() implements Outcome {}

        /** It would leave nobody to administer: nobody else, or nobody who can sign in. */
        record LastAdministrator() implements Outcome {}

        /** Whoever asks is no administrator, or was none any more when his turn came. */
        record NotAllowed() implements Outcome {}

        /** There are {@link #MOST}. */
        record TooMany() implements Outcome {}
    }
}
