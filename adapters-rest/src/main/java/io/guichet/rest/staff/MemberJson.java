package io.guichet.rest.staff;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.staff.KeepStaff.Member;
import io.guichet.application.staff.KeepStaff.NewMember;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Words;

import java.util.List;
import java.util.Set;

/** A member of staff and what he is there for. */
public record MemberJson(
        String profile, String name, String email, String language, List<String> roles) {

    static MemberJson from(Member member) {
        return new MemberJson(
                member.profile().value().toString(),
                member.name(),
                member.email(),
                Words.of(member.language()),
                member.roles().stream().sorted().map(Words::of).toList());
    }

    private static Set<StaffRole> roles(List<String> words) {
        return Set.copyOf(
                each(
                        required(words, "/roles"),
                        "/roles",
                        (word, at) -> Words.constantAt(at, StaffRole.class, word, "role")));
    }

    /** Who is to be staff. */
    public record MemberRequestJson(
            String email, String name, String language, List<String> roles) {

        NewMember toMember(ProfileId by) {
            return new NewMember(
                    by,
                    required(name, "/name"),
                    parsed(email, "/email", EmailAddress::parse),
                    Words.constantAt("/language", Language.class, language, "language"),
                    MemberJson.roles(roles));
        }
    }

    /** What a member is there for from now on. */
    public record RolesJson(List<String> roles) {

        Set<StaffRole> toRoles() {
            return MemberJson.roles(roles);
        }
    }
}
