package io.guichet.bot.shared;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.notification.Notice;

import java.util.List;

/**
 * The whole conversation: answers what people do and tells them what happened. It can be asked the
 * same thing again after a crash; whatever moves money is fixed by an id that does not change then.
 */
public interface Dialogue {

    Turn take(Incoming incoming, ChatMemory memory);

    /** How a notice is told in one chat; empty if it is no news there. */
    List<Reply> tell(Notice notice, ChatMemory memory);
}
