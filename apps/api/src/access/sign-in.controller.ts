import type {} from '@fastify/cookie';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInJourney } from './sign-in-journey.ts';

/** The way out to the municipality's sign-in service and back. */
@Controller('sign-in')
export class SignInController {
  constructor(private readonly journey: SignInJourney) {}

  @Get()
  leave(@Res() reply: FastifyReply): Promise<void> {
    return this.journey.leave(reply);
  }

  @Get('callback')
  comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.journey.comeBack(request, reply);
  }
}
