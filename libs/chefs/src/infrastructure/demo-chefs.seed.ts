import { Money } from '@coocook/kernel';
import { insertMissing } from '@coocook/server-kit';
import { In, type EntityManager } from 'typeorm';
import type { BookableChef } from '../application/chef.queries';
import { DEFAULT_HOURS, DEFAULT_RULES } from '../domain/schedule';
import { chefTable, fromRules, toBookableChef, type ChefRow } from './chef.table';
import { fromWeekly, weeklyRangeTable } from './schedule.tables';

interface DemoChef {
  readonly id: number;
  readonly name: string;
  readonly cuisine: string;
  /** Won an hour. */
  readonly rate: string;
  readonly location: string;
  readonly bio: string;
  readonly specialties: readonly string[];
  readonly languages: readonly string[];
}

/** The five chefs of the contract, section 6. */
const DEMO_CHEFS: readonly DemoChef[] = [
  {
    id: 1,
    name: 'Park Min-jun',
    cuisine: 'Korean',
    rate: '125',
    location: 'Jongno-gu, Seoul',
    bio: 'Court dishes and Sunday food, cooked the slow way: soy sauce brewed by my grandmother, kimchi from my own jars.',
    specialties: ['Bibimbap', 'Galbi-jjim', 'Seasonal banchan'],
    languages: ['Korean', 'English'],
  },
  {
    id: 2,
    name: 'Marco Rossi',
    cuisine: 'Italian',
    rate: '130',
    location: 'Yongsan-gu, Seoul',
    bio: 'Pasta rolled by hand at your table, and the ragù of my village near Bologna, which takes an afternoon.',
    specialties: ['Fresh pasta', 'Risotto', 'Tiramisù'],
    languages: ['Italian', 'English', 'Korean'],
  },
  {
    id: 3,
    name: 'Tanaka Yuki',
    cuisine: 'Japanese',
    rate: '150',
    location: 'Gangnam-gu, Seoul',
    bio: 'Twelve years at a sushi counter in Osaka. I choose the fish the same morning and cook around it.',
    specialties: ['Sushi', 'Kaiseki', 'Dashi'],
    languages: ['Japanese', 'Korean'],
  },
  {
    id: 4,
    name: 'Dubois Jean',
    cuisine: 'French',
    rate: '140',
    location: 'Seocho-gu, Seoul',
    bio: 'Classic sauces, light hand. A dinner of four courses needs a stove, a table and two hours of patience.',
    specialties: ['Bouillabaisse', 'Duck confit', 'Tarte Tatin'],
    languages: ['French', 'English'],
  },
  {
    id: 5,
    name: 'Garcia Maria',
    cuisine: 'Mexican',
    rate: '120',
    location: 'Mapo-gu, Seoul',
    bio: 'Moles with thirty ingredients, tortillas from corn that I soak myself, and salsas from mild to honest.',
    specialties: ['Mole poblano', 'Tacos al pastor', 'Ceviche'],
    languages: ['Spanish', 'English', 'Korean'],
  },
];

/** Adds the demo chefs that are missing. `userIds[n]` is the account of chef n + 1. */
export async function seedDemoChefs(
  manager: EntityManager,
  userIds: readonly number[],
  now: Date,
): Promise<readonly BookableChef[]> {
  const rows = DEMO_CHEFS.map((chef, index) => toRow(chef, userIds[index], now));
  const known = await manager.getRepository(chefTable).findBy({ id: In(rows.map(({ id }) => id)) });
  await insertMissing(manager, chefTable, rows);
  // Hours belong to the chefs that were missing; whoever was there may have changed theirs.
  for (const { id } of rows.filter((row) => !known.some(({ id }) => id === row.id))) {
    await manager.getRepository(weeklyRangeTable).insert(fromWeekly(id, DEFAULT_HOURS));
  }
  return rows.map(toBookableChef);
}

function toRow(chef: DemoChef, userId: number | undefined, now: Date): ChefRow {
  const rate = Money.parse(chef.rate, 'KRW');
  if (!rate || userId === undefined) throw new Error(`No rate or no account for demo chef ${chef.id}`);
  return {
    id: chef.id,
    user_id: userId,
    name: chef.name,
    cuisine: chef.cuisine,
    bio: chef.bio,
    location: chef.location,
    time_zone: 'Asia/Seoul',
    hourly_rate_minor: rate.minor.toString(),
    hourly_rate_major: rate.toDecimal(),
    currency: rate.currency,
    rating: '0',
    rating_count: 0,
    specialties: chef.specialties,
    languages: chef.languages,
    photo_url: null,
    ...fromRules({ ...DEFAULT_RULES, minNoticeHours: 1 }),
    active: true,
    created_at: now,
  };
}
