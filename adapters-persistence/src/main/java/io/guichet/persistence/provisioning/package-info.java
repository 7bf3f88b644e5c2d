/** What those who provide services are told, in the database. */
package io.guichet.persistence.provisioning;
