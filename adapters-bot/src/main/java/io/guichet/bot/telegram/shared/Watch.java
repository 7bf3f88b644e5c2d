package io.guichet.bot.telegram.shared;

import java.time.Clock;

/** What every worker looks at: the time, the state of the connection, whether to stop. */
public record Watch(Clock clock, Vitals vitals, Stopping stopping) {}
