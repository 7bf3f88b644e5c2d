/** Who may do what: tokens and where they are used from. */
package io.guichet.application.access;
