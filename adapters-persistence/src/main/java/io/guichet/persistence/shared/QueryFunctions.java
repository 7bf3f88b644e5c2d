package io.guichet.persistence.shared;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/**
 * What our queries say beyond JPA: {@code among(:keys, path)} compares with any value of one array.
 * The text of such a query, unlike one with {@code in}, has one parameter however many keys there
 * are, so that its translation and the statement prepared for it are kept.
 */
public final class QueryFunctions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        BasicType<Boolean> truth =
                contributions
                        .getTypeConfiguration()
                        .getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN);
        contributions.getFunctionRegistry().registerPattern("among", "?2=any(?1)", truth);
    }
}
