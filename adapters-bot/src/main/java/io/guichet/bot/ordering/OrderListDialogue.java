package io.guichet.bot.ordering;

import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.Page;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

/** A customer's orders, the newest first. */
public final class OrderListDialogue {

    private static final int ROWS = 6;

    private final ListOrders listOrders;

    public OrderListDialogue(ListOrders listOrders) {
        this.listOrders = listOrders;
    }

    public Turn show(Acting acting, long before) {
        Page<OrderView> page = listOrders.list(acting.number(), before, ROWS);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("orders.title"));
        sheet.line(page.items().isEmpty() ? "orders.none" : "orders.hint");
        page.items().forEach(order -> row(sheet, acting, order));
        if (before != Long.MAX_VALUE) {
            sheet.page("button.newest", OrderTarget.Orders.first(acting.key()));
        }
        if (page.more()) {
            long last = page.items().getLast().number().value();
            sheet.page("button.older", new OrderTarget.Orders(acting.key(), last));
        }
        return acting.moment().show(sheet.backTo(new Target.More(acting.key())));
    }

    private static void row(Sheet sheet, Acting acting, OrderView order) {
        Texts texts = acting.texts();
        sheet.text(
                "\u2022 "
                        + texts.say(
                                "orders.row",
                                order.number(),
                                acting.seller().dayOf(order.placedAt()),
                                order.total(),
                                OrderWords.state(texts, order)));
        Target detail = new OrderTarget.Order(acting.key(), order.number());
        sheet.choice(new Button.Callback(texts.say("order.title", order.number()), detail.data()));
    }
}
