/** What a customer holds: services, their period and the price they were sold at. */
package io.guichet.domain.subscription;
