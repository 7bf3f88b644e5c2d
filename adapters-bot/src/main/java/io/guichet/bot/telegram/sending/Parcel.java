package io.guichet.bot.telegram.sending;

import java.util.List;

/** What waits in the outbox, in the form in which it is written there as JSON. */
sealed interface Parcel {

    /** A new message. */
    record Show(String html, List<List<Key>> keys) implements Parcel {}

    /**
     * A message to be put in place of another; {@code message} is 0 for the newest of the topic.
     */
    record Edit(long message, String html, List<List<Key>> keys) implements Parcel {}

    /** The words that end the spinner of a pressed button. */
    record Answer(String callback, String text, boolean alert) implements Parcel {}

    /** A question for free text. */
    record Ask(String html, String placeholder) implements Parcel {}

    /** The end of a message. */
    record Delete(long message) implements Parcel {}

    /** The list of commands of the chat; {@code language} is a tag. */
    record Commands(String language, boolean linked) implements Parcel {}

    /** An issued document as PDF. */
    record Document(long customer, String reference, String caption) implements Parcel {}

    /** An order that waits for its money, as PDF. */
    record OrderForm(long customer, long order, String caption) implements Parcel {}

    /** The documents of a year. */
    record Archive(long customer, int year, String caption) implements Parcel {}

    /** The list of invoices as a table; {@code language} is a tag. */
    record Table(long customer, String language, String caption) implements Parcel {}

    /** A button; two of its three targets are empty. */
    record Key(String label, String data, String url, String copy) {}
}
