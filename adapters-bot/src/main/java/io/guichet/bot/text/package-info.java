/**
 * What the bot says: sentences in the languages of the house, amounts, dates, and amounts as people
 * type them. The sentences stand in one bundle per language.
 */
package io.guichet.bot.text;
