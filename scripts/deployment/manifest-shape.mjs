import { Deployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Service, ServiceAccount } from 'kubernetes-models/v1';

/** The kinds in use. Secret is none of them: its values never belong into the repository. */
const MODELS = new Map(
  [
    Deployment,
    HorizontalPodAutoscaler,
    Ingress,
    NetworkPolicy,
    PodDisruptionBudget,
    Service,
    ServiceAccount,
  ].map((Model) => [`${Model.apiVersion} ${Model.kind}`, Model]),
);

/** Whether a manifest has the shape that Kubernetes knows: types, required fields, no unknown field at any depth. */
export function* shapeProblems(where, manifest) {
  const { apiVersion, kind } = manifest;
  const Model = MODELS.get(`${apiVersion} ${kind}`);
  if (!Model) {
    yield `${where}: ${apiVersion} ${kind} is not in use here`;
    return;
  }
  const model = new Model(manifest);
  const fields = new ReadFields();
  try {
    model.validate.call(fields.watch(model, where));
  } catch (error) {
    yield `${where}: ${error.message}`;
    return;
  }
  for (const field of fields.unread()) yield `${field} is unknown`;
}

/** The validator lets unknown fields pass, but it never reads them: so whatever it has not read is unknown. */
class ReadFields {
  #objects = new Map();

  watch(value, path) {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#objects.get(value);
    if (known) return known.proxy;
    const read = new Set();
    const proxy = new Proxy(value, {
      get: (target, name) => {
        read.add(name);
        return this.watch(target[name], `${path}.${String(name)}`);
      },
      // Maps such as labels are gone through, whatever their keys.
      ownKeys: (target) => {
        for (const name of Object.keys(target)) read.add(name);
        return Reflect.ownKeys(target);
      },
    });
    this.#objects.set(value, { path, read, proxy });
    return proxy;
  }

  unread() {
    return [...this.#objects].flatMap(([value, { path, read }]) =>
      Object.keys(value)
        .filter((name) => !read.has(name))
        .map((name) => `${path}.${name}`),
    );
  }
}
