/**
 * The vocabulary of the menus: where a button leads, what a confirmation does, who is talking and
 * for whom he acts, and how a screen is laid out. Decides nothing about the business.
 */
package io.guichet.bot.menu;
