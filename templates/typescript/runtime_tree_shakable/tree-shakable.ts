import { SdkBaseClient, type ClientOptions } from './client-base';
import { APIResource } from './core/resource';
import { hasOwn } from './internal/utils/values';

/** A client with some of the resources. The whole client is one of each kind: it has all of them. */
export type PartialSdkClient<Resources extends ResourceTree> = SdkBaseClient & Resources;

/**
 * Makes a client that has the given resources and no others, so that a bundler can leave out the code of all the rest.
 *
 * The classes are in the modules below `resources`. One whose name starts with `Base` has its methods alone; the class of
 * the same name without that word has all resources below it, too.
 */
export function createClient<Classes extends readonly ResourceClass[]>(
  options: ClientOptions & { resources: readonly [...Classes] },
): PartialSdkClient<TreeOf<Classes[number]>> {
  const { resources, ...clientOptions } = options;
  // `withOptions` makes a client of the same class, which has to have the same resources.
  class WithResources extends SdkBaseClient {
    constructor(given: ClientOptions) {
      super(given);
      for (const Class of resources) attach(this, Class);
    }
  }
  return new WithResources(clientOptions) as SdkBaseClient as PartialSdkClient<TreeOf<Classes[number]>>;
}

/** Puts a resource where its key says, whether or not there are others above it and below it already. */
function attach(client: SdkBaseClient, Class: ResourceClass) {
  const resource = new (Class as unknown as ConcreteClass)(client);
  const path = [...Class._key];
  const name = path.pop();
  if (name === undefined) throw new TypeError(`${Class.name} has no place on a client`);
  let owner: Branch = client as object as Branch;
  for (const part of path) owner = hasOwn(owner, part) ? owner[part]! : (owner[part] = {});
  const below = hasOwn(owner, name) ? owner[name]! : {};
  const twice = below instanceof APIResource || Object.keys(below).some((part) => hasOwn(resource, part));
  if (twice) throw new TypeError(`A part of client.${Class._key.join('.')} is given twice`);
  owner[name] = Object.assign(resource, below) as object as Branch;
}

interface Branch {
  [name: string]: Branch;
}

type ResourceClass = typeof APIResource;
type ConcreteClass = new (client: SdkBaseClient) => APIResource;

type ResourceTree = ResourceBranch | APIResource;
interface ResourceBranch {
  [name: string]: ResourceTree;
}

/** The resources of some classes, each behind the properties that lead to it. */
type TreeOf<Class extends ResourceClass> = Fitting<Plain<All<Branches<Class>>>>;
type Branches<Class extends ResourceClass> =
  Class extends unknown ? Behind<Class['_key'], InstanceType<Class>> : never;
type Fitting<Tree> = Tree extends ResourceTree ? Tree : never;

/** `Behind<['a', 'b'], Found>` is `{ a: { b: Found } }`. */
type Behind<Path, Found> =
  Path extends readonly [infer First extends string, ...infer Rest] ?
    { [Name in First]: Rest extends [] ? Found : Behind<Rest, Found> }
  : unknown;

/** What is all the types of a union at the same time. */
type All<Union> =
  (Union extends unknown ? (each: Union) => void : never) extends (each: infer Each) => void ? Each : never;

/** The same tree, but one object where several are joined, so that editors show it well. */
type Plain<Tree> = Tree extends APIResource ? Tree : { [Name in keyof Tree]: Plain<Tree[Name]> };
