/**
 * Where every way leads back to: the menu, the choice of the account, the greeting of strangers.
 */
package io.guichet.bot.home;
