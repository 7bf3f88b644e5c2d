/** What the operator's machines are told to do about services and accounts. */
package io.guichet.domain.provisioning;
