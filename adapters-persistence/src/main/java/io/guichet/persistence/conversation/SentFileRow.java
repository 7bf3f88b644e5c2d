package io.guichet.persistence.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.Objects;

/** A file a chat product has; written by {@link JpaSentFiles} in its own SQL. */
@Entity
@Table(name = "sent_file")
@IdClass(SentFileRow.Key.class)
class SentFileRow {

    @Id private long bot;
    @Id private String sha256;

    @Column(name = "file_id")
    private String fileId;

    protected SentFileRow() {}

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long bot;
        private String sha256;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.bot == bot && Objects.equals(key.sha256, sha256);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bot, sha256);
        }
    }
}
