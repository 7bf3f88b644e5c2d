package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.factor.port.Passkeys;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.recovery.port.Recoveries;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.application.staff.port.ProviderSignIns;
import io.guichet.application.standing.port.Presences;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is kept about a person, in maps and lists with the words it goes by. */
public final class PersonalData {

    private final Doors doors;
    private final Reach reach;
    private final AsStaff asStaff;
    private final Transactions transactions;

    /** By what a person comes in, and came in again. */
    public record Doors(
            AccessTokens tokens,
            SecondFactors factors,
            Passkeys passkeys,
            IpRulesBook ipRules,
            WebSessions sessions,
            Recoveries recoveries,
            Presences presences) {}

    /** How he is reached. */
    public record Reach(FindChatLink chats, MailedLinks links, Phones phones) {}

    /** What he is as a member of staff. */
    public record AsStaff(Profiles profiles, ProviderSignIns atProvider) {}

    public PersonalData(Doors doors, Reach reach, AsStaff asStaff, Transactions transactions) {
        this.doors = doors;
        this.reach = reach;
        this.asStaff = asStaff;
        this.transactions = transactions;
    }

    Map<String, Object> person(ProfileDetails person, Instant now) {
        ProfileId id = person.profile();
        return transactions.required(
                () ->
                        fields(
                                "id", id.value(),
                                "name", person.name(),
                                "email", person.email(),
                                "language", person.language().tag(),
                                "staff_roles", roles(id),
                                "at_providers", links(id),
                                "acts_for", mandates(person),
                                "tokens", PersonalDoors.tokens(doors.tokens().of(id)),
                                "second_factors",
                                        PersonalFactors.of(
                                                doors.factors().of(id), doors.passkeys().of(id)),
                                "ip_rules", PersonalDoors.ipRules(doors.ipRules().of(id)),
                                "recoveries", PersonalDoors.recoveries(doors.recoveries().of(id)),
                                "came_in", doors.presences().of(id).map(PersonalDoors::cameIn),
                                "sessions", sessions(id, now),
                                "chats", chats(id),
                                "mailed_links", links(id, now),
                                "phone", reach.phones().of(id).map(PersonalData::phone)));
    }

    private List<String> roles(ProfileId id) {
        return asStaff.profiles().find(id).stream()
                .flatMap(profile -> profile.staffRoles().stream())
                .sorted()
                .map(StaffRole::name)
                .toList();
    }

    private List<Map<String, Object>> links(ProfileId id) {
        return asStaff.atProvider().linksOf(id).stream()
                .map(
                        link ->
                                fields(
                                        "issuer", link.issuer(),
                                        "subject", link.subject(),
                                        "linked_at", link.linkedAt()))
                .toList();
    }

    private static List<Map<String, Object>> mandates(ProfileDetails person) {
        return person.permissions().entrySet().stream()
                .map(
                        held ->
                                fields(
                                        "customer", held.getKey(),
                                        "permissions", held.getValue().written(),
                                        "with_second_factor", held.getValue().withSecondFactor()))
                .toList();
    }

    private List<Map<String, Object>> chats(ProfileId id) {
        return reach.chats().list(id).stream()
                .map(chat -> fields("name", chat.chatName(), "state", chat.state()))
                .toList();
    }

    /** Their codes are kept by nobody. */
    private List<Map<String, Object>> links(ProfileId id, Instant now) {
        return reach.links().of(id, now).stream()
                .map(
                        link ->
                                fields(
                                        "purpose", link.purpose(),
                                        "email", link.email(),
                                        "new_email", link.newEmail(),
                                        "expires_at", link.expiresAt()))
                .toList();
    }

    private static Map<String, Object> phone(Phone phone) {
        return fields("number", phone.number(), "changed_at", phone.changedAt());
    }

    private List<Map<String, Object>> sessions(ProfileId id, Instant now) {
        return doors.sessions().of(id, now).stream()
                .map(
                        session ->
                                fields(
                                        "address", session.origin().address(),
                                        "browser", session.origin().agent(),
                                        "started_at", session.times().startedAt(),
                                        "seen_at", session.times().seenAt()))
                .toList();
    }
}
