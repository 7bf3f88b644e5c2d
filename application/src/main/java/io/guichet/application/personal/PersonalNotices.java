package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PendingNotices.ToldNotice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.Map;
import java.util.function.Consumer;

/** Of what somebody was told, when and by which ways, the newest first; read in pages. */
public record PersonalNotices(PendingNotices notices) {

    /** What everybody was told who sees a customer's bills. */
    void of(CustomerNumber customer, Consumer<Map<String, Object>> each) {
        InPages.descending(
                before -> notices.toldOf(customer, before, InPages.PAGE),
                ToldNotice::id,
                told -> each.accept(told(told)));
    }

    /** What a person alone was told. */
    void to(ProfileId person, Consumer<Map<String, Object>> each) {
        InPages.descending(
                before -> notices.toldTo(person, before, InPages.PAGE),
                ToldNotice::id,
                told -> each.accept(told(told)));
    }

    private static Map<String, Object> told(ToldNotice told) {
        return fields(
                "kind", told.kind(),
                "mailed_at", told.mailedAt(),
                "in_chats_at", told.inChatsAt());
    }
}
