package io.guichet.testing.tax;

import static java.util.Comparator.comparing;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.query.ListOneStopShop;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.List;

/** Switches of the one stop shop in memory. */
public final class InMemoryOneStopShop implements OneStopShop, ListOneStopShop {

    private final InMemoryTransactions transactions;
    private final Table<List<?>, Row> rows;

    public InMemoryOneStopShop(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public boolean isUsedBy(SellerCode seller, LocalDate day) {
        return list(seller).stream()
                .filter(known -> !known.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(OneStopShopSwitch::used)
                .orElse(false);
    }

    @Override
    public void save(SellerCode seller, OneStopShopSwitch added) {
        transactions.requireUnderWay();
        rows.put(List.of(seller, added.from()), new Row(seller, added));
    }

    @Override
    public List<OneStopShopSwitch> list(SellerCode seller) {
        return rows.rows()
                .filter(row -> row.seller().equals(seller))
                .map(Row::change)
                .sorted(comparing(OneStopShopSwitch::from))
                .toList();
    }

    private record Row(SellerCode seller, OneStopShopSwitch change) {}
}
