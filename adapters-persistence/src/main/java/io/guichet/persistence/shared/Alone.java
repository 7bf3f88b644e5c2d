package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import org.hibernate.engine.jdbc.connections.spi.JdbcConnectionAccess;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jdbc.ReturningWork;

import java.sql.Connection;
import java.sql.SQLException;

/** Outside a transaction: a connection is all it takes, a session would open its own. */
final class Alone {

    private Alone() {}

    static <T> T work(EntityManager entityManager, ReturningWork<T> work) {
        JdbcServices jdbc =
                entityManager
                        .getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices();
        JdbcConnectionAccess connections = jdbc.getBootstrapJdbcConnectionAccess();
        try {
            Connection connection = connections.obtainConnection();
            try {
                return work.execute(connection);
            } finally {
                connections.releaseConnection(connection);
            }
        } catch (SQLException refused) {
            throw jdbc.getSqlExceptionHelper().convert(refused, "outside a transaction");
        }
    }
}
