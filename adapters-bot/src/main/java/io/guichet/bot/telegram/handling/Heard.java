package io.guichet.bot.telegram.handling;

import io.guichet.bot.shared.Incoming;

/** What an update means to us. */
sealed interface Heard {

    /** The chat it happened in, which is the person's number in a private chat. */
    long chat();

    /** Empty unless a button was pressed. */
    String callbackId();

    /** A person did something in his private chat. */
    record InPrivate(Incoming incoming) implements Heard {

        @Override
        public long chat() {
            return incoming.person().user();
        }

        @Override
        public String callbackId() {
            return incoming instanceof Incoming.Press press ? press.callbackId() : "";
        }
    }

    /** Somebody spoke to the bot where others read along. */
    record InGroup(long chat, String languageTag, String callbackId) implements Heard {}

    /** Something that cannot be read, though it could when it came in. */
    record Garbled(String why) implements Heard {

        @Override
        public long chat() {
            return 0;
        }

        @Override
        public String callbackId() {
            return "";
        }
    }

    /** Nothing that concerns us. */
    record Nothing(long chat) implements Heard {

        @Override
        public String callbackId() {
            return "";
        }
    }
}
