package io.guichet.persistence.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** A notice on one channel; written by its adapters in their own SQL. */
@Entity
@Table(name = "notice")
class NoticeRow {

    @Id private long id;

    @Column(name = "notice_key")
    private String noticeKey;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Notice.Kind kind;

    private long customer;
    private String facts;
    private String state;
    private int tries;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String error;

    protected NoticeRow() {}

    long id() {
        return id;
    }

    /** A claim counts as a try; who claims is told of the earlier ones. */
    PendingNotice toClaimed(Encryption encryption) {
        Notice notice =
                new Notice(
                        noticeKey,
                        kind,
                        new CustomerNumber(customer),
                        TextMap.read(encryption.decrypt(facts)));
        return new PendingNotice(id, channel, notice, tries - 1);
    }
}
