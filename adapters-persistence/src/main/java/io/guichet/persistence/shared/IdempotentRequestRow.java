package io.guichet.persistence.shared;

import io.guichet.application.shared.IdempotentRequests.Answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

@Entity
@Table(name = "idempotent_request")
@IdClass(IdempotentRequestRow.Key.class)
class IdempotentRequestRow {

    @Id private String scope;

    @Id
    @Column(name = "request_key")
    private String requestKey;

    private String fingerprint;

    @Column(name = "started_at")
    private Instant startedAt;

    private Integer status;

    @Column(name = "media_type")
    private String mediaType;

    private String headers;
    private String body;

    protected IdempotentRequestRow() {}

    boolean isAbout(String content) {
        return fingerprint.equals(content);
    }

    boolean isAnswered() {
        return status != null;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** What was done is never done again: where the body cannot be read, the status says it. */
    Answer toAnswer(Encryption encryption) {
        String row = "answer to " + scope + " " + requestKey;
        String readable = Unreadable.unless(row, () -> encryption.decrypt(body)).orElse("");
        return new Answer(status, mediaType, headers, readable);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String scope;
        private String requestKey;

        protected Key() {}

        Key(String scope, String requestKey) {
            this.scope = scope;
            this.requestKey = requestKey;
        }

        String scope() {
            return scope;
        }

        String requestKey() {
            return requestKey;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.scope, scope)
                    && Objects.equals(key.requestKey, requestKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(scope, requestKey);
        }
    }
}
