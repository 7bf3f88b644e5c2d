package io.guichet.bot.menu;

import io.guichet.bot.shared.Turn;

import java.util.Optional;

/** A question whose answer is typed. The first word of what is kept with it is the customer. */
public interface Question {

    /** Names the question in the memory of a chat. */
    String step();

    /** Takes a text as the answer; empty for who may no longer act for the customer. */
    Optional<Turn> answer(Moment moment, String typed);

    /** The answer came too late. */
    Turn tooLate(Acting acting);
}
