package io.guichet.persistence.conversation;

import io.guichet.application.conversation.SentFiles;
import io.guichet.application.shared.Transactions;

import jakarta.persistence.EntityManager;

import java.util.Optional;

/** Files a chat product has; what was uploaded again replaces what it had. */
public final class JpaSentFiles implements SentFiles {

    private static final String KEEP =
            """
            insert into guichet.sent_file (bot, sha256, file_id) values (:bot, :sha256, :file)
            on conflict (bot, sha256) do update set file_id = excluded.file_id
            """;

    private final EntityManager entityManager;
    private final Transactions transactions;

    public JpaSentFiles(EntityManager entityManager, Transactions transactions) {
        this.entityManager = entityManager;
        this.transactions = transactions;
    }

    @Override
    public Optional<String> find(long bot, String sha256) {
        return entityManager
                .createQuery(
                        "select f.fileId from SentFileRow f"
                                + " where f.bot = :bot and f.sha256 = :sha256",
                        String.class)
                .setParameter("bot", bot)
                .setParameter("sha256", sha256)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public void keep(long bot, String sha256, String fileId) {
        transactions.required(
                () ->
                        entityManager
                                .createNativeQuery(KEEP)
                                .setParameter("bot", bot)
                                .setParameter("sha256", sha256)
                                .setParameter("file", fileId)
                                .executeUpdate());
    }
}
