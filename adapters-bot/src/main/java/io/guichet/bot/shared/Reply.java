package io.guichet.bot.shared;

import io.guichet.domain.identity.Language;

/** Something the bot does in answer. {@code topic} (may be empty) lets a later reply find it. */
public sealed interface Reply {

    /** A new message. */
    record Show(String topic, Screen screen) implements Reply {}

    /** Puts a screen in place of a message that was sent, or sends it anew if that is gone. */
    record Edit(String topic, long messageId, Screen screen) implements Reply {}

    /**
     * Puts a screen in place of the newest message about the topic, or sends it anew if there is
     * none.
     */
    record EditAbout(String topic, Screen screen) implements Reply {}

    /** Ends the spinner of a pressed button; a text (at most 200 characters, may be empty). */
    record Answer(String callbackId, String text, boolean alert) implements Reply {}

    /** Sends a file. */
    record SendFile(FileSource file, Html caption) implements Reply {}

    /** Asks for free text. */
    record Ask(Html question, String placeholder) implements Reply {}

    /** Deletes a message. */
    record Delete(long messageId) implements Reply {}

    /** Sets the list of commands of this chat, reduced to what an unlinked person may use. */
    record Commands(Language language, boolean linked) implements Reply {}

    /** Where a file's bytes come from when it is sent; nothing large waits in the outbox. */
    sealed interface FileSource {

        /** An issued document as PDF. */
        record IssuedDocument(long customer, String reference) implements FileSource {}

        /** An order that waits for its money, as PDF. */
        record OrderForm(long customer, long order) implements FileSource {}

        /** All invoices and receipts of a year as an archive. */
        record YearArchive(long customer, int year) implements FileSource {}

        /** The list of all invoices as a table. */
        record InvoiceTable(long customer, Language language) implements FileSource {}
    }
}
