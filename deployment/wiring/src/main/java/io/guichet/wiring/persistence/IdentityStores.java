package io.guichet.wiring.persistence;

import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.persistence.identity.JpaAccessTokens;
import io.guichet.persistence.identity.JpaChatLinks;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaFindChatLink;
import io.guichet.persistence.identity.JpaFindProfile;
import io.guichet.persistence.identity.JpaIpRules;
import io.guichet.persistence.identity.JpaListCustomers;
import io.guichet.persistence.identity.JpaListSellers;
import io.guichet.persistence.identity.JpaProfiles;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.shared.Encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Puts the database behind the ports of identity. */
@ApplicationScoped
public class IdentityStores {

    @Produces
    @Singleton
    public AccessTokens accessTokens(EntityManager entityManager) {
        return new JpaAccessTokens(entityManager);
    }

    @Produces
    @Singleton
    public ChatLinks chatLinks(EntityManager entityManager, Encryption encryption) {
        return new JpaChatLinks(entityManager, encryption);
    }

    @Produces
    @Singleton
    public Customers customers(EntityManager entityManager) {
        return new JpaCustomers(entityManager);
    }

    @Produces
    @Singleton
    public FindChatLink findChatLink(
            EntityManager entityManager, Encryption encryption, Clock clock) {
        return new JpaFindChatLink(entityManager, encryption, clock);
    }

    @Produces
    @Singleton
    public FindProfile findProfile(EntityManager entityManager) {
        return new JpaFindProfile(entityManager);
    }

    @Produces
    @Singleton
    public IpRulesBook ipRules(EntityManager entityManager) {
        return new JpaIpRules(entityManager);
    }

    @Produces
    @Singleton
    public ListCustomers listCustomers(EntityManager entityManager) {
        return new JpaListCustomers(entityManager);
    }

    @Produces
    @Singleton
    public ListSellers listSellers(Sellers sellers) {
        return new JpaListSellers(sellers);
    }

    @Produces
    @Singleton
    public Profiles profiles(EntityManager entityManager) {
        return new JpaProfiles(entityManager);
    }

    @Produces
    @Singleton
    public Sellers sellers(EntityManager entityManager) {
        return new JpaSellers(entityManager);
    }
}
