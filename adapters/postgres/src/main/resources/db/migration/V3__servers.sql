-- What servers share to keep out of each other's way, all on the database's clock.

create table lease (
  name text primary key,
  holder text not null,
  epoch bigint not null,
  until timestamptz not null
);

create table api_budget (
  place_id int not null,
  call smallint not null,
  tokens double precision not null,
  refilled_at timestamptz not null,
  primary key (place_id, call)
);

create function take_calls(place int, which smallint, wanted int, per_second float8, burst float8) returns int
language plpgsql as $$
declare
  held api_budget;
  moment timestamptz;
  granted int;
begin
  insert into api_budget values (place, which, burst, clock_timestamp()) on conflict do nothing;
  select * into strict held from api_budget where place_id = place and call = which for update;
  moment := clock_timestamp();
  held.tokens := least(
    burst, held.tokens + greatest(0, extract(epoch from moment - held.refilled_at)) * per_second);
  granted := greatest(0, least(wanted, floor(held.tokens)));
  update api_budget set tokens = held.tokens - granted, refilled_at = moment where place_id = place and call = which;
  return granted;
end
$$;

create sequence server_node as int minvalue 0 maxvalue 1023 start 0 cycle;
