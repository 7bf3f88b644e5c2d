/** Who is calling, for whom he may act, and how a chat is linked to a profile. */
package io.guichet.application.identity;
