/** Tells the operator's machines what becomes of services and accounts. */
package io.guichet.application.provisioning;
