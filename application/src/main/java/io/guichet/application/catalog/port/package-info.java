/** What the catalog needs from outside. */
package io.guichet.application.catalog.port;
