/** What the requests of all lists have. */
interface ListRequest {
  pageToken?: string;
}

/** What the responses of all lists have. */
interface ListResponse {
  nextPageToken: string;
}

/**
 * Every page of a list.
 *
 *     for await (const page of paginate(client.tasks.listTasks, { planId })) {
 */
export async function* paginate<Request extends ListRequest, Response extends ListResponse>(
  list: (request: Request) => Promise<Response>,
  request: Request,
): AsyncGenerator<Response, void, undefined> {
  let pageToken = request.pageToken ?? "";
  do {
    const page = await list({ ...request, pageToken });
    yield page;
    pageToken = page.nextPageToken;
  } while (pageToken);
}
